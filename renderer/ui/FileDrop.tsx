import { type ChangeEvent, type DragEvent, useState } from 'react';

interface FileDropProps {
  /** what a screen reader hears of the place */
  readonly label: string;
  /** the name of the file that was chosen, or what to do */
  readonly text: string;
  readonly choose: string;
  /** which files, and what becomes of them */
  readonly hint: string;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file on, with a button that chooses one. */
export function FileDrop({ label, text, choose, hint, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  const take = (file: File | undefined) => file && onFile(file);
  return (
    <section
      className={over ? 'is-wide drop-place is-over' : 'is-wide drop-place'}
      aria-label={label}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <p>{text}</p>
      <label className="file-choice">
        {choose}
        <input
          type="file"
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      <p className="soft">{hint}</p>
    </section>
  );
}
