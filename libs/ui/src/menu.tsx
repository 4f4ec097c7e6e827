import type { ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { buttonClass, type ButtonVariant } from './button.js';
import { Icon, type IconName } from './icon.js';
import './menu.css';

export interface MenuChoice {
  id: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
}

/** The less frequent actions, behind one button. */
export function Menu({ button, label, choices, onChoose, variant = 'ghost' }: {
  button: ReactNode;
  label?: string;
  choices: readonly MenuChoice[];
  onChoose: (id: string) => void;
  variant?: ButtonVariant;
}) {
  return (
    <MenuTrigger>
      <Button className={buttonClass(variant)} aria-label={label}>{button}</Button>
      <Popover className="menu" offset={4}>
        <AriaMenu className="menu-list" items={choices} onAction={(key) => onChoose(String(key))}>
          {(choice) => (
            <MenuItem className={choice.danger ? 'menu-item menu-danger' : 'menu-item'} textValue={choice.label}>
              {choice.icon && <Icon name={choice.icon} size={20} />}
              {choice.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
