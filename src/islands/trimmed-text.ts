/** What stands in a node, without space around; empty where there is none. */
export const trimmedText = (node: Node | null | undefined): string => node?.textContent?.trim() ?? '';
