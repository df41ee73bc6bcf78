/** Stands where the quiz will be. */
export const Loading = () => <p>正在装载问题…</p>;
