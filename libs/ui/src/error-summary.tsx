import { useEffect, useRef } from 'react';
import { Icon } from './icon.js';
import './error-summary.css';

export interface FieldMistake {
  fieldId: string;
  message: string;
}

/** What is to be put right, above the form; takes the focus after each attempt and leads to each field. */
export function ErrorSummary({ title, mistakes, attempt }: { title: string; mistakes: readonly FieldMistake[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (mistakes.length === 0) return null;

  const goTo = (fieldId: string) => {
    const field = document.getElementById(fieldId);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  };
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <Icon name="info" size={20} />
      <div>
        <h2 id="error-summary-title">{title}</h2>
        <ul>
          {mistakes.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(fieldId);
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
