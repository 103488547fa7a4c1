import sprite from './icons.svg?url'

/** Every `i-*` symbol of icons.svg, without its prefix. A test keeps this list and the sprite equal. */
export const ICON_NAMES = [
  'accessibility',
  'arrow-left',
  'arrow-right',
  'award',
  'baby',
  'bell',
  'bike',
  'bus',
  'bus-front',
  'calendar',
  'calendar-check',
  'calendar-days',
  'calendar-plus',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle',
  'circle-alert',
  'circle-check',
  'circle-help',
  'circle-minus',
  'circle-x',
  'clock',
  'coffee',
  'columns-2',
  'door-open',
  'download',
  'external-link',
  'eye',
  'eye-off',
  'file-down',
  'file-spreadsheet',
  'file-text',
  'flag',
  'funnel',
  'graduation-cap',
  'hand',
  'handshake',
  'history',
  'hourglass',
  'house',
  'inbox',
  'info',
  'key-round',
  'languages',
  'link',
  'list',
  'locate',
  'lock',
  'log-out',
  'mail',
  'map',
  'map-pin',
  'menu',
  'message-circle',
  'minus',
  'pause',
  'pencil',
  'phone',
  'plus',
  'printer',
  'repeat',
  'route',
  'scale',
  'search',
  'send',
  'settings',
  'share-2',
  'shield-check',
  'shirt',
  'sliders-horizontal',
  'timer',
  'trash-2',
  'trending-down',
  'trending-up',
  'triangle-alert',
  'user',
  'user-plus',
  'users',
  'utensils',
  'venus',
  'volume-2',
  'wallet',
  'x',
] as const

export type IconName = (typeof ICON_NAMES)[number]

/** Address of one symbol of the sprite, for `<use href>`. */
export function symbolHref(id: string): string {
  return `${sprite}#${id}`
}

/** Icons that point somewhere in the line of reading; they turn round in right-to-left languages. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set<IconName>(['arrow-left', 'arrow-right', 'chevron-left', 'chevron-right'])

interface IconProps {
  name: IconName
  /** Mirror in right-to-left languages. Arrows and side chevrons do so by themselves. */
  flip?: boolean
  /** Says what the icon means when no word stands beside it. Without it the icon is decoration. */
  label?: string
  className?: string
}

/** One line icon in the colour and size of the text around it. */
export function Icon({ name, flip = DIRECTIONAL.has(name), label, className }: IconProps) {
  const classes = ['ic', flip && 'ic--flip', className].filter(Boolean).join(' ')
  const meaning = label ? ({ role: 'img', 'aria-label': label } as const) : { 'aria-hidden': true }
  return (
    <svg className={classes} focusable="false" {...meaning}>
      <use href={symbolHref(`i-${name}`)} />
    </svg>
  )
}
