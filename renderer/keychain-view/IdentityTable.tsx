import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { IdentityRow } from '../../electron/contract/keychain-entries.ts';
import { say } from '../../electron/contract/words/say.ts';
import { mediumDate } from '../dates.ts';
import { inPairs } from '../preference-pane/status.ts';
import { Mark } from '../ui/Mark.tsx';
import { stateInWords } from './keychain-words.ts';
import { rowAfter } from './selection.ts';

interface IdentityTableProps {
  readonly rows: readonly IdentityRow[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

const columns = ['subject', 'state', 'kind', 'issuer', 'serial', 'from', 'until'] as const;

/** A row an identity; one is selected, and arrow keys go from one to the next. */
export function IdentityTable({ rows, selected, onSelect }: IdentityTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfter(event.key, rows, selected);
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    table.current?.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus();
  };
  return (
    <table ref={table} className="list identities" aria-label={say('keychain.identities')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(`keychain.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <Row key={row.id} row={row} isSelected={row.id === selected} onSelect={() => onSelect(row.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, isSelected, onSelect }: { row: IdentityRow; isSelected: boolean; onSelect: () => void }) {
  const { certificate, id, kind } = row;
  const { tone, text } = stateInWords(row);
  return (
    <tr className={isSelected ? 'is-selected' : undefined} onClick={onSelect}>
      <th scope="row">
        <button
          type="button"
          className="row-choice"
          data-row={id}
          aria-pressed={isSelected}
          tabIndex={isSelected ? 0 : -1}
          onClick={onSelect}
        >
          {certificate.commonName || certificate.subject}
        </button>
      </th>
      <Cell column="state">
        <span className="state">
          <Mark tone={tone} />
          {text}
        </span>
      </Cell>
      <Cell column="kind">{say(`keychain.kind.${kind}`)}</Cell>
      <Cell column="issuer">{certificate.issuerCommonName}</Cell>
      <Cell column="serial">
        <bdi dir="ltr">{inPairs(certificate.serialNumber, ' ')}</bdi>
      </Cell>
      <Cell column="from">{mediumDate(certificate.notBefore)}</Cell>
      <Cell column="until">{mediumDate(certificate.notAfter)}</Cell>
    </tr>
  );
}

/** Names its column, for where there is no room for columns. */
function Cell({ column, children }: { column: (typeof columns)[number]; children: ReactNode }) {
  return <td data-label={say(`keychain.column.${column}`)}>{children}</td>;
}
