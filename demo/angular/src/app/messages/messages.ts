import { Component, inject, resource } from '@angular/core';

import { SignedIn } from '../signed-in/signed-in';

interface Message {
  date: string;
  text: string;
}

@Component({
  selector: 'app-messages',
  templateUrl: './messages.html',
})
export class Messages {
  readonly #login = inject(SignedIn).login().nativeElement;
  protected readonly messages = resource({ loader: () => this.#load() });

  async #load(): Promise<Message[]> {
    const answer = await this.#login.fetch(new URL('/api/messages', OKTA_ISSUER));
    const { messages }: { messages: Message[] } = await answer.json();
    return messages;
  }
}
