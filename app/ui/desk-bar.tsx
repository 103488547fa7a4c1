import { BarContent, type TopBarProps } from './top-bar'

/** The coordinator's bar: granite, as wide as the screen. */
export function DeskBar(props: TopBarProps) {
  return (
    <header className="desk-top">
      <div className="wrap wrap--wide top__in">
        <BarContent {...props} dark />
      </div>
    </header>
  )
}
