/** Announcer: one sentence for screen readers about what just happened elsewhere. */
export class Announcer {
  sentence = $state('');

  /** Says a sentence, also when it is the same as the last one. */
  say(sentence: string): void {
    this.sentence = '';
    setTimeout(() => (this.sentence = sentence), 50);
  }
}
