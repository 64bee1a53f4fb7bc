/** Board: where a card stands and where keys lead from it. Pure, so that it is tested without a window. */
import type { Card, RoadmapView } from '../../ipc/bindings';

/** A place on the board: lane and quarter by index, position within their cell. */
export type Spot = { lane: number; quarter: number; position: number };

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** What the keys go by. */
export type Board = Pick<RoadmapView, 'lanes' | 'quarters' | 'parked'>;

export function isArrow(key: string): key is Arrow {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(key);
}

export function cellOf(board: Board, lane: number, quarter: number): readonly Card[] {
  return board.lanes[lane]?.cells[quarter] ?? [];
}

/** Every card in reading order of the quarters, what is parked last. */
export function cardsOf(board: Board): Card[] {
  const byQuarter = board.quarters.flatMap((_, quarter) =>
    board.lanes.flatMap((_, lane) => cellOf(board, lane, quarter)),
  );
  return [...byQuarter, ...board.parked];
}

export function locate(board: Board, id: string): Spot | null {
  for (const [lane, row] of board.lanes.entries()) {
    for (const [quarter, cards] of row.cells.entries()) {
      const position = cards.findIndex((card) => card.id === id);
      if (position >= 0) return { lane, quarter, position };
    }
  }
  return null;
}

/** The card an arrow key leads to; null at the edge. */
export function neighbour(board: Board, from: Spot, arrow: Arrow): Card | null {
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const step = arrow === 'ArrowDown' ? 1 : -1;
    const inCell = cellOf(board, from.lane, from.quarter)[from.position + step];
    if (inCell) return inCell;
    for (let lane = from.lane + step; board.lanes[lane]; lane += step) {
      const cards = cellOf(board, lane, from.quarter);
      const card = step > 0 ? cards[0] : cards.at(-1);
      if (card) return card;
    }
    return null;
  }
  const step = arrow === 'ArrowRight' ? 1 : -1;
  for (let quarter = from.quarter + step; board.quarters[quarter]; quarter += step) {
    const card = nearest(board, from, quarter);
    if (card) return card;
  }
  return null;
}

/** The card of another quarter that stands nearest: in the same lane first, then lane by lane away. */
function nearest(board: Board, from: Spot, quarter: number): Card | null {
  for (let away = 0; away < board.lanes.length; away += 1) {
    for (const lane of away === 0 ? [from.lane] : [from.lane - away, from.lane + away]) {
      const cards = cellOf(board, lane, quarter);
      const card = cards[Math.min(from.position, cards.length - 1)];
      if (card) return card;
    }
  }
  return null;
}

/** Where Alt and an arrow move a card; null where it cannot go further. */
export function shifted(board: Board, from: Spot, arrow: Arrow): Spot | null {
  if (arrow === 'ArrowLeft' || arrow === 'ArrowRight') {
    const quarter = from.quarter + (arrow === 'ArrowRight' ? 1 : -1);
    if (!board.quarters[quarter]) return null;
    const room = cellOf(board, from.lane, quarter).length;
    return { lane: from.lane, quarter, position: Math.min(from.position, room) };
  }
  const step = arrow === 'ArrowDown' ? 1 : -1;
  const position = from.position + step;
  if (position >= 0 && position < cellOf(board, from.lane, from.quarter).length) {
    return { ...from, position };
  }
  const lane = from.lane + step;
  if (!board.lanes[lane]) return null;
  const room = cellOf(board, lane, from.quarter).length;
  return { lane, quarter: from.quarter, position: step > 0 ? 0 : room };
}
