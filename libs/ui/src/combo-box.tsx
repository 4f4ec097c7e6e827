import { useState } from 'react';
import { Button, ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { matchesSearch } from './arabic-filter.js';
import { Field, type FieldFrame } from './field.js';
import { Icon } from './icon.js';
import './combo-box.css';

export interface ComboOption {
  id: string;
  label: string;
  /** A second line, searched too (the French name, the commune). */
  detail?: string;
}

/** One answer out of a long list, found by typing a part of it in any spelling. */
export function ComboBox({ options, value, onChange, openLabel, emptyLabel, name, ...frame }: FieldFrame & {
  name?: string;
  options: readonly ComboOption[];
  value: string;
  onChange: (value: string) => void;
  openLabel: string;
  emptyLabel: string;
}) {
  const chosenLabel = options.find(({ id }) => id === value)?.label ?? '';
  // While nothing is being typed the box shows the answer, also after a change of language.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed === null ? options : options.filter(({ label, detail = '' }) => matchesSearch(`${label} ${detail}`, typed));

  const type = (text: string) => {
    setTyped(text === chosenLabel ? null : text);
    // An answer is kept while the list that names it is on its way.
    if (text === '' && chosenLabel) onChange('');
  };
  const choose = (id: string) => {
    setTyped(null);
    onChange(id);
  };
  return (
    <Field {...frame}>
      {(control) => (
        <AriaComboBox
          aria-label={typeof frame.label === 'string' ? frame.label : undefined}
          className="combo"
          name={name}
          items={shown}
          inputValue={typed ?? chosenLabel}
          onInputChange={type}
          selectedKey={value || null}
          onSelectionChange={(key) => choose(key === null ? '' : String(key))}
          isInvalid={Boolean(frame.error)}
          menuTrigger="focus"
          allowsEmptyCollection
        >
          <div className="combo-box">
            <Input id={control.id} aria-describedby={control['aria-describedby']} className="input" autoComplete="off" />
            <Button className="combo-open" aria-label={openLabel}><Icon name="chevron-down" size={20} /></Button>
          </div>
          <Popover className="combo-list" offset={4} maxHeight={320}>
            <ListBox<ComboOption> renderEmptyState={() => <p className="combo-empty">{emptyLabel}</p>}>
              {(option) => (
                <ListBoxItem className="combo-item" textValue={option.label}>
                  {option.label}
                  {option.detail && <small>{option.detail}</small>}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </AriaComboBox>
      )}
    </Field>
  );
}
