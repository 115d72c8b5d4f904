import type { HistoryItem } from '../protocol/posts';
import type { HistoryPage, Invitation, InvitationAnswer, Me, Page, RoomSummary, Server } from '../protocol/resources';

/** A request that the server refused, or that did not reach it (`status` 0). */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly retryAfterMs = 0,
  ) {
    super(detail);
  }
}

export type PagePosition = { readonly before: number } | { readonly after: number } | { readonly around: number } | null;

const ITEMS_A_PAGE = 500;

/** REST as far as the client uses it. Every method throws {@link RequestError}. */
export class RestClient {
  private csrfToken = '';

  /** @param signedOut called when the server does not know the session (any more) */
  constructor(private readonly signedOut: () => void) {}

  async me(): Promise<Me> {
    const me = await this.get<Me>('/me');
    this.csrfToken = me.csrfToken;
    return me;
  }

  server(): Promise<Server> {
    return this.get('/server');
  }

  /** All rooms that the user may see. */
  rooms(): Promise<readonly RoomSummary[]> {
    return this.all('/rooms');
  }

  /** Invitations that the user has not answered, newest first. */
  invitations(): Promise<readonly Invitation[]> {
    return this.all('/me/invitations');
  }

  async answer(roomId: string, answer: InvitationAnswer): Promise<void> {
    const headers = { 'Content-Type': 'application/json', ...this.changing() };
    const body = JSON.stringify({ answer });
    await this.request(`/api/v1/me/invitations/${roomId}`, { method: 'PUT', headers, body });
  }

  /** A stretch of history: below, above or around a sequence, else the newest. */
  history(roomId: string, position: PagePosition, limit: number): Promise<HistoryPage> {
    const where = Object.entries(position ?? {}).map(([name, sequence]) => `${name}=${sequence}&`);
    return this.get(`/rooms/${roomId}/posts?${where.join('')}limit=${limit}`);
  }

  post(roomId: string, sequence: number): Promise<HistoryItem> {
    return this.get(`/rooms/${roomId}/posts/${sequence}`);
  }

  async signOut(): Promise<void> {
    await this.request('/logout', { method: 'POST', headers: this.changing() });
  }

  private changing(): Record<string, string> {
    return { Accept: 'application/json', 'X-CSRF-Token': this.csrfToken };
  }

  /** The items of all pages of a list. */
  private async all<T>(path: string): Promise<readonly T[]> {
    const items: T[] = [];
    let cursor: string | null | undefined;
    do {
      const from: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const page = await this.get<Page<T>>(`${path}?limit=${ITEMS_A_PAGE}${from}`);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return items;
  }

  private async get<T>(path: string): Promise<T> {
    const response = await this.request(`/api/v1${path}`, { headers: { Accept: 'application/json' } });
    return (await response.json()) as T;
  }

  private async request(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' }).catch((cause: unknown) => {
      throw new RequestError(0, 'network', String(cause));
    });
    if (response.status === 401) {
      this.signedOut();
    }
    if (!response.ok) {
      throw await problem(response);
    }
    return response;
  }
}

async function problem(response: Response): Promise<RequestError> {
  const seconds = Number(response.headers.get('Retry-After')) || 0;
  try {
    const { code, detail, title } = (await response.json()) as { code?: string; detail?: string; title?: string };
    return new RequestError(response.status, code ?? 'unknown', detail ?? title ?? response.statusText, seconds * 1000);
  } catch {
    return new RequestError(response.status, 'unknown', response.statusText, seconds * 1000);
  }
}
