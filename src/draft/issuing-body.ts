const BODY = /(?:政府|国务院|办公[室厅]|委员会|管委会|联席会议|[局厅部署委]|中心|法院|检察院)$/;

/** True for the name of a body that issues documents, however wide it is set: 国 务 院. */
export const isBody = (text: string): boolean => BODY.test(text.replace(/\s/g, ''));
