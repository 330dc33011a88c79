import { Component, resource } from '@angular/core';

import { fetchApi } from '../session';

interface Message {
  date: string;
  text: string;
}

@Component({
  selector: 'app-messages',
  templateUrl: './messages.html',
})
export class Messages {
  protected readonly messages = resource({ loader: () => this.#load() });

  async #load(): Promise<Message[]> {
    const answer = await fetchApi('/api/messages');
    const { messages }: { messages: Message[] } = await answer.json();
    return messages;
  }
}
