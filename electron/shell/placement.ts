/** Where a window appears: as it was left, as long as a person can still take hold of it there. Lengths in device-independent pixels. */

/** The top left corner of the frame, and the size of the content where the window can be made larger. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Form {
  readonly width: number;
  readonly height: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly isResizable: boolean;
}

/** Of a title bar, as much as has to be on a screen to be taken hold of. */
const grip = { width: 80, height: 40 };

/**
 * Size and, where it is of use, place of a window: the size as it was left, but never larger than the screen nor smaller than the window can
 * be; the place only if the title bar would be on one of the screens: one may have been unplugged since.
 */
export function placeFor(left: Placement | undefined, form: Form, workAreas: readonly Area[]): Area | Pick<Area, 'width' | 'height'> {
  const on = left && workAreas.find((area) => holds(area, left));
  const { width = form.width, height = form.height } = (form.isResizable && left) || {};
  const room = on ?? workAreas[0];
  const size = {
    width: Math.max(form.minWidth ?? 0, Math.min(width, room?.width ?? width)),
    height: Math.max(form.minHeight ?? 0, Math.min(height, room?.height ?? height)),
  };
  return on ? { x: left.x, y: left.y, ...size } : size;
}

function holds(area: Area, { x, y }: Placement): boolean {
  return x >= area.x && y >= area.y && x <= area.x + area.width - grip.width && y <= area.y + area.height - grip.height;
}
