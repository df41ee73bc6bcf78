/**
 * Numbers that are the same in all of China, for whoever has none: the only facts here that stand on no document, and said so
 * wherever they are shown.
 */
export const HOTLINES =
  '号码这里没有收录，可以先打12345（政务热线）或12333（人社热线）；这两个号码是我们加的，不取自文件';
