/** What the desktop shows for a while, with buttons. */
export interface Banner {
  readonly title: string;
  readonly body: string;
  /** buttons from the first to the last; a click on the banner itself counts as the first */
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  /** stays until it is answered, where the desktop allows it */
  readonly isUrgent: boolean;
  /** for so long it is shown, where the desktop lets programs say so */
  readonly milliseconds: number;
}

/** At most one banner stands at a time: a new one takes the place of the last. */
export interface Notifications {
  /** @returns false where nothing can be shown. `answer` is told which action was chosen, at most once */
  show(banner: Banner, answer: (action: string) => void): Promise<boolean>;
  withdraw(): void;
}
