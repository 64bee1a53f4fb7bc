/** The one door to Rust: every command goes through `call`, every event through `listen`. */
import { Channel, invoke, isTauri } from '@tauri-apps/api/core';
import { listen as listenTo } from '@tauri-apps/api/event';

/** What Rust answers when a command could not be done. A kind exists only where the window acts on it. */
export type Failure = { kind: string; message: string; hint?: string | null };

/** A failed command, with Rust's own sentence as message. */
export class CallFailure extends Error {
  readonly kind: string;
  readonly hint: string | null;

  constructor(failure: Failure, command: string) {
    super(failure.message);
    this.name = 'CallFailure';
    this.kind = failure.kind;
    this.hint = failure.hint ?? null;
    this.cause = command;
  }
}

/** Runs a command in Rust. Throws a `CallFailure` whatever goes wrong. */
export async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (error) {
    throw new CallFailure(asFailure(error), command);
  }
}

/** Runs a command that answers bytes, such as the pages of a report. */
export async function callBytes(
  command: string,
  args: Record<string, unknown> = {},
): Promise<Uint8Array> {
  return new Uint8Array(await call<ArrayBuffer>(command, args));
}

/** A channel that a long command reports its progress through. */
export function channel<T>(heard: (step: T) => void): Channel<T> {
  const made = new Channel<T>();
  made.onmessage = heard;
  return made;
}

/** Hears an event from Rust; answers the function that stops hearing it. */
export function listen<T>(event: string, heard: (payload: T) => void): () => void {
  if (!isTauri()) return () => {};
  const stopping = listenTo<T>(event, ({ payload }) => heard(payload));
  return () => void stopping.then((stop) => stop());
}

function asFailure(error: unknown): Failure {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const { kind, message, hint } = error as Partial<Failure>;
    return { kind: kind ?? 'other', message: String(message), hint: hint ?? null };
  }
  return { kind: 'other', message: String(error), hint: null };
}
