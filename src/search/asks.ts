/** Words with which people ask, and documents do not. */
export const ASKS = /吗|呢|嘛|怎么|怎样|什么|哪|多少|多久|几|能不能|可不可以|是不是|有没有|如何|为什么|咋|啥|谁/;
