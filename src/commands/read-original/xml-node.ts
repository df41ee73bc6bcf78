/** A node of XML as fast-xml-parser gives it in order: its name is the key that holds its children. */
export type XmlNode = Record<string, unknown>;

/** Name of a node. */
export function nameOf(node: XmlNode): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

/** Children of a node, in their order; none of none. */
export function childrenOf(node: XmlNode | undefined): XmlNode[] {
  const children = node?.[node ? nameOf(node) : ''];
  return Array.isArray(children) ? (children as XmlNode[]) : [];
}

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return childrenOf(node).find((child) => nameOf(child) === name);
}

/** An attribute by its name. */
export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  const attributes = node?.[':@'] as Record<string, unknown> | undefined;
  const value = attributes?.[`@_${name}`];
  return value === undefined ? undefined : String(value);
}

/** Every element of a name below nodes, in order, those within another of the name left out. */
export function elementsIn(nodes: readonly XmlNode[], name: string): XmlNode[] {
  return nodes.flatMap((node) => (nameOf(node) === name ? [node] : elementsIn(childrenOf(node), name)));
}
