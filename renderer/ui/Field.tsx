import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint: string;
  /** what is the matter with it; spoken when it appears */
  readonly problem?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A labelled line of text with a hint below, or an objection in its place. */
export function Field({ label, hint, problem, inputRef, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          {...input}
          id={id}
          ref={inputRef}
          aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
          aria-invalid={problem ? true : undefined}
          spellCheck={false}
          autoCapitalize="none"
        />
        {problem ? (
          <div className="field-problem" id={`${id}-problem`} role="alert">
            {problem}
          </div>
        ) : (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
