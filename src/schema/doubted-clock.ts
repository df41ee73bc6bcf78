/** Said after the day of the build, where the reader's clock is not believed; see `readerDay`. */
export const DOUBTED_CLOCK = '这台设备的日期比它早，或者晚两年以上，没有采用。';
