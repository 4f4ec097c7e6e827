import { type DragEvent, useState } from 'react';
import { classNames } from './class-names.js';
import { Field, type FieldFrame } from './field.js';
import { Icon } from './icon.js';
import { FileName } from './inline-text.js';
import './file-drop.css';

interface FileDropProps extends FieldFrame {
  files: readonly File[];
  onChange: (files: File[]) => void;
  accept?: string;
  multiple?: boolean;
  /** What is wrong with one file, in words; shown beside its name. */
  errorOf?: (file: File) => string | undefined;
  formatSize: (bytes: number) => string;
  labels: { choose: string; remove: (name: string) => string };
}

/** Files dropped or chosen; a wrong one stays in the list with the reason beside it. */
export function FileDrop({ files, onChange, accept, multiple = true, errorOf, formatSize, labels, ...frame }: FileDropProps) {
  const [over, setOver] = useState(false);
  const add = (added: FileList | null) => {
    if (!added?.length) return;
    onChange(multiple ? [...files, ...added] : [...added].slice(0, 1));
  };
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };

  return (
    <div className="stack">
      <Field {...frame}>
        {(control) => (
          <div
            className={classNames('file-drop', over && 'file-drop-over')}
            onDragOver={(event) => drag(event, true)}
            onDragLeave={(event) => drag(event, false)}
            onDrop={(event) => {
              drag(event, false);
              add(event.dataTransfer.files);
            }}
          >
            <Icon name="paperclip" size={20} />
            <span>{labels.choose}</span>
            <input
              {...control}
              type="file"
              accept={accept}
              multiple={multiple}
              onChange={(event) => {
                add(event.target.files);
                event.target.value = '';
              }}
            />
          </div>
        )}
      </Field>
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file, index) => {
            const wrong = errorOf?.(file);
            return (
              <li key={`${file.name}-${index}`} className={wrong ? 'file-wrong' : undefined}>
                <span className="file-name">
                  <FileName>{file.name}</FileName> · <bdi>{formatSize(file.size)}</bdi>
                  {wrong && <span className="field-error">{wrong}</span>}
                </span>
                <button type="button" aria-label={labels.remove(file.name)} onClick={() => onChange(files.filter((_, other) => other !== index))}>
                  <Icon name="close" size={20} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
