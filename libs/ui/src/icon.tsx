import { classNames } from './class-names.js';
import './icon.css';

export type IconName =
  | 'search'
  | 'clock'
  | 'chevron'
  | 'chevron-down'
  | 'arrow'
  | 'message-alert'
  | 'lightbulb'
  | 'calendar'
  | 'certificate'
  | 'passport'
  | 'bell'
  | 'user'
  | 'people'
  | 'paperclip'
  | 'map-pin'
  | 'queue'
  | 'building'
  | 'flag'
  | 'info'
  | 'alert'
  | 'check'
  | 'phone'
  | 'mail'
  | 'upload'
  | 'close'
  | 'menu'
  | 'eye'
  | 'star'
  | 'send'
  | 'note'
  | 'shield'
  | 'help'
  | 'logout'
  | 'printer'
  | 'chart'
  | 'download';

/** All shapes in one cached picture, so that pages carry none of them in their scripts. */
const shapes = new URL('./icons.svg', import.meta.url).href;

/** Shapes that point somewhere follow the reading direction; the others stay as drawn. */
const directional: ReadonlySet<IconName> = new Set(['chevron', 'arrow', 'send', 'queue', 'message-alert', 'logout', 'note']);

/** A picture beside words; it never stands for them, so it is hidden from screen readers. */
export function Icon({ name, size = 24, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      className={classNames('icon', directional.has(name) && 'icon-directional', className)}
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${shapes}#${name}`} />
    </svg>
  );
}

/** A picture on a soft square: marks a service or an empty list. */
export function IconTile({ name }: { name: IconName }) {
  return <span className="icon-tile"><Icon name={name} size={26} /></span>;
}
