/** One attribute; `namespace` is '' where the name has no prefix. */
export interface XmlAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

/** One element by its local name and namespace; prefixes are gone. `text` is all text directly inside, as it came. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** One namespace, or several that are taken for the same. */
export type Namespace = string | readonly string[];

/** The children with this name. A namespace matches whether or not it ends in a slash, because senders differ in that. */
export function childrenOf(parent: XmlElement | undefined, namespace: Namespace, name: string): XmlElement[] {
  return parent?.children.filter((element) => isNamed(element, namespace, name)) ?? [];
}

/** The first child with this name. */
export function childOf(parent: XmlElement | undefined, namespace: Namespace, name: string): XmlElement | undefined {
  return parent?.children.find((element) => isNamed(element, namespace, name));
}

/** Follows one name after the other from parent to child, all in one namespace. */
export function pathOf(parent: XmlElement | undefined, namespace: Namespace, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((element, name) => childOf(element, namespace, name), parent);
}

/** The first element with this name anywhere below, in document order. */
export function descendantOf(parent: XmlElement | undefined, namespace: Namespace, name: string): XmlElement | undefined {
  for (const child of parent?.children ?? []) {
    const found = isNamed(child, namespace, name) ? child : descendantOf(child, namespace, name);
    if (found) return found;
  }
  return undefined;
}

export function isNamed(element: XmlElement, namespace: Namespace, name: string): boolean {
  if (element.name !== name) return false;
  const own = withoutSlash(element.namespace);
  return typeof namespace === 'string' ? withoutSlash(namespace) === own : namespace.some((one) => withoutSlash(one) === own);
}

const withoutSlash = (namespace: string): string => (namespace.endsWith('/') ? namespace.slice(0, -1) : namespace);

/** The value of an attribute by its local name, whether or not it was written with a prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.name === name)?.value;
}

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/** The text of an element without white space around it; undefined where it is absent, empty, or marked as nil. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (!element || isNil(element)) return undefined;
  return element.text.trim() || undefined;
}

/** Whether an element says that it has no value. Source: XML Schema part 1, 2.6.2 */
export function isNil(element: XmlElement): boolean {
  const nil = element.attributes.find(({ name, namespace }) => name === 'nil' && namespace === schemaInstance)?.value.trim();
  return nil === 'true' || nil === '1';
}
