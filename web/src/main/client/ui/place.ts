/** What the address names: a room, and a post in it. */
export interface Place {
  readonly roomId?: string;
  readonly sequence?: number;
}

export function placeOf(path: string): Place {
  const match = /^\/rooms\/([^/]+)(?:\/(\d+))?\/?$/.exec(path);
  return match?.[1] ? { roomId: match[1], sequence: match[2] === undefined ? undefined : Number(match[2]) } : {};
}

export function pathTo(roomId: string, sequence?: number): string {
  return sequence === undefined ? `/rooms/${roomId}` : `/rooms/${roomId}/${sequence}`;
}
