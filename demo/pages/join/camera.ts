/** What a person is told when there is no picture, by the name of the error (Media Capture and Streams). */
const reasons: Readonly<Record<string, string>> = {
  NotAllowedError: 'The camera is not allowed here. Allow it in your browser, then try again.',
  NotFoundError: 'No camera was found. You can join without one.',
  NotReadableError: 'The camera does not answer. Another program may be using it.',
};

/** The own camera in a `<video>` of the page. Nothing is recorded or sent. */
export class Camera {
  readonly #picture: HTMLVideoElement;
  readonly #onEnd: () => void;
  #stream: MediaStream | null = null;

  /** @param onEnd Called when the picture ends by itself, such as when a camera is unplugged. */
  constructor(picture: HTMLVideoElement, onEnd: () => void) {
    this.#picture = picture;
    this.#onEnd = onEnd;
  }

  get on(): boolean {
    return this.#stream !== null;
  }

  /** @returns What a person must know; null when the picture is there. */
  async start(): Promise<string | null> {
    try {
      this.#show(await navigator.mediaDevices.getUserMedia({ video: { aspectRatio: 16 / 9 } }));
      return null;
    } catch (error) {
      // Without a secure context there are no media devices at all.
      const name = error instanceof DOMException ? error.name : '';
      return reasons[name] ?? 'This browser gives no camera to this page. You can join without.';
    }
  }

  stop(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#picture.srcObject = null;
    this.#picture.hidden = true;
  }

  #show(stream: MediaStream): void {
    this.#stream = stream;
    this.#picture.srcObject = stream;
    this.#picture.hidden = false;
    stream.getVideoTracks()[0]?.addEventListener('ended', () => {
      if (this.#stream !== stream) return;
      this.stop();
      this.#onEnd();
    });
  }
}
