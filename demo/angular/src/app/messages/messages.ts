import { Component, input } from '@angular/core';

export interface Answer {
  messages: { date: string; text: string }[];
}

@Component({
  selector: 'app-messages',
  templateUrl: './messages.html',
})
export class Messages {
  readonly answer = input.required<Answer>();
}
