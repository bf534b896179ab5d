import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end' | undefined;
  /** The one column that names the row for screen readers. */
  readonly names?: boolean | undefined;
  /** Left out on narrow screens. */
  readonly wideOnly?: boolean | undefined;
};

export type TableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly marked?: ((row: Row) => boolean) | undefined;
  /** What stands there when there is no row. */
  readonly empty?: ReactNode;
};

const cellLook = <Row,>(column: Column<Row>): string =>
  classNames(
    'px-3 py-2 align-baseline first:pl-0 last:pr-0',
    column.align === 'end' ? 'text-right tabular-nums' : 'text-left',
    column.wideOnly && 'max-lg:hidden',
  );

/** On a phone each cell stands under the one before, with its heading above it. */
const STACKED_CELL =
  'max-sm:block max-sm:px-0 max-sm:py-1 max-sm:text-left max-sm:empty:hidden ' +
  'max-sm:before:block max-sm:before:text-small max-sm:before:font-normal ' +
  'max-sm:before:text-ink-soft max-sm:before:content-[attr(data-title)]';

/** Rows under headings, parted by hairlines. */
export function Table<Row>({ caption, columns, rows, rowKey, marked, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-b border-edge text-small text-ink-soft">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellLook(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classNames(
                'border-b border-line max-sm:block max-sm:py-2',
                marked?.(row) && 'bg-look-soft',
              )}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const shown = {
    className: classNames(cellLook(column), STACKED_CELL),
    'data-title': typeof column.title === 'string' ? column.title : undefined,
  };
  if (!column.names) return <td {...shown}>{column.cell(row)}</td>;
  return (
    <th scope="row" {...shown}>
      {column.cell(row)}
    </th>
  );
}
