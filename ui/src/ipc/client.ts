/** What every command has in common: how it fails, how it reports, and what Rust tells unasked. */
import { Channel, invoke, isTauri } from '@tauri-apps/api/core';
import { listen as listenTo } from '@tauri-apps/api/event';
import type { Failure, FailureKind } from './bindings';

/** A failed command, with Rust's own sentence as message. */
export class CallFailure extends Error {
  readonly kind: FailureKind;
  readonly hint: string | null;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'CallFailure';
    this.kind = failure.kind;
    this.hint = failure.hint;
  }

  /** Whatever was thrown, as a failure that can be told. */
  static from(thrown: unknown): CallFailure {
    if (thrown instanceof CallFailure) return thrown;
    if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
      const { kind, message, hint } = thrown as Partial<Failure>;
      return new CallFailure({
        kind: kind ?? 'other',
        message: String(message),
        hint: hint ?? null,
      });
    }
    return new CallFailure({ kind: 'other', message: String(thrown), hint: null });
  }
}

/** Asks Rust; whatever goes wrong is a `CallFailure`. */
export async function call<T>(command: string, args: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw CallFailure.from(thrown);
  }
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
