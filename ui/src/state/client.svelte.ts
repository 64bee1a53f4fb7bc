/** The open client: whose file every screen works on. */
import type { Screen, Shell } from '../ipc/bindings';

export class OpenClient {
  /** What Rust answered when the file was opened; null on the start screen. */
  shell = $state.raw<Shell | null>(null);

  /** The id every command is told. For screens, which are shown only while a client is open. */
  get id(): string {
    return this.shell?.client ?? '';
  }

  get name(): string {
    return this.shell?.name ?? '';
  }

  /** How much is in a screen, as the sidebar shows it; empty for nothing to count. */
  count(screen: Screen): string {
    return this.shell?.counts.find((count) => count.screen === screen)?.text ?? '';
  }
}
