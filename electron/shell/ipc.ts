import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type EventName, type Events, requestNames } from '../contract/channels.ts';
import type { Handlers } from '../handlers.ts';
import { answer, overwriteBytes, type Reporter } from './answer.ts';
import { isUiAddress } from './built-files.ts';

/** Opens every channel of the contract, and no other, to windows that `owns` recognises as ours. */
export function openChannels(handlers: Handlers, report: Reporter, owns: (contents: WebContents) => boolean): void {
  for (const name of requestNames) {
    ipcMain.handle(name, (event, input: unknown) => {
      if (isFromOurPage(event) && owns(event.sender)) return answer(name, input, event.sender.id, handlers, report);
      overwriteBytes(input);
      throw new Error(`${name} was refused: the sender is not a window of this program`);
    });
  }
}

/** The top frame of a page of app://ui. A frame that is gone by now (null) is nobody's. */
function isFromOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isUiAddress(senderFrame.url);
}

/** Tells windows about an event of the contract. */
export function tell<N extends EventName>(windows: Iterable<WebContents>, name: N, event: Events[N]): void {
  for (const contents of windows) if (!contents.isDestroyed()) contents.send(name, event);
}
