import { type KeyboardEvent, type ReactNode, useRef } from 'react';

interface TabsProps<N extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: N; readonly label: string }[];
  readonly selected: N;
  readonly onSelect: (name: N) => void;
  /** the content of the tab that is selected */
  readonly children: ReactNode;
}

/** Tabs above the panel of the one that is selected. Arrow keys, Home and End go through them. Source: WAI-ARIA APG, Tabs, automatic activation */
export function Tabs<N extends string>({ label, tabs, selected, onSelect, children }: TabsProps<N>) {
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ name }) => name === selected);

  const onKeyDown = (event: KeyboardEvent) => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = tabAfter(event.key, at, tabs.length, isRightToLeft);
    const next = to === undefined ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    onSelect(next.name);
    list.current?.querySelector<HTMLElement>(`#tab-${next.name}`)?.focus();
  };

  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ name, label: text }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === selected}
            aria-controls="tab-panel"
            tabIndex={name === selected ? 0 : -1}
            onClick={() => onSelect(name)}
          >
            {/* twice, so that a tab does not grow when it is selected */}
            <span className="tab-label" data-label={text}>
              {text}
            </span>
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls has to be reached by keyboard */}
      <div id="tab-panel" className="tab-panel" role="tabpanel" aria-labelledby={`tab-${selected}`} tabIndex={0} key={selected}>
        {children}
      </div>
    </>
  );
}

/** The tab that a key leads to, from the one at `at` of `count`; nothing for keys that don't. */
export function tabAfter(key: string, at: number, count: number, isRightToLeft: boolean): number | undefined {
  const [next, previous] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === next) return (at + 1) % count;
  if (key === previous) return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
