import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'
import { useMapSelection, type MapSelection } from '~/island/use-map-selection'

/** One selection for the list of suggestions and the numbers on the map: a number leads to its suggestion and chooses it. */
export function useSuggestionSelection(first: string | null): MapSelection {
  const selection = useMapSelection(first)
  const { hash } = useLocation()
  const { select } = selection
  useEffect(() => {
    const id = /^#forslag-([a-z0-9]+)$/.exec(hash)?.[1]
    if (id) select(id)
  }, [hash, select])
  return selection
}
