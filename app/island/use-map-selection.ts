import { useState } from 'react'

/** One selection for the list and the map beside it. */
export interface MapSelection {
  selectedId: string | null
  select: (id: string | null) => void
  /** Spread on a row of the list. */
  itemProps: (id: string) => { 'aria-current'?: 'true'; onFocus: () => void; onClick: () => void }
}

/** Keeps which offer is chosen; give `selectedId` and `select` to LiveMap, `itemProps(id)` to each row. */
export function useMapSelection(initial: string | null = null): MapSelection {
  const [selectedId, select] = useState(initial)
  return {
    selectedId,
    select,
    itemProps: (id) => ({
      ...(id === selectedId ? { 'aria-current': 'true' as const } : {}),
      onFocus: () => select(id),
      onClick: () => select(id),
    }),
  }
}
