import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'login-widget';
import type { LoginEventDetails } from 'login-widget';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Angular</h1>
    <login-widget (login-success)="greet($event)"></login-widget>
    <p id="greeting" role="status">{{ greeting() }}</p>
  `,
})
class App {
  readonly greeting = signal('');

  greet(event: CustomEvent<LoginEventDetails['login-success']>) {
    this.greeting.set(`Hello, ${event.detail.user.displayName}.`);
  }
}

void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
