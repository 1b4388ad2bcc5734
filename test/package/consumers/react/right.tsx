/** @jsxImportSource react */
import { useRef } from 'react';
import type { LoginBackend } from 'login-widget';
import type { LoginWidget as Element } from 'login-widget/element';
import type { LoginWidgetProps } from 'login-widget/react';
import { LoginWidget } from 'login-widget/react';

export function Tag({ client }: { client: LoginBackend }) {
  const widget = useRef<Element>(null);
  return (
    <login-widget
      ref={widget}
      return-to="/home"
      heading-level={1}
      mode="join"
      guest
      client={client}
      className="card"
      style={{ '--login-widget-accent': 'teal', marginBlock: 0 }}
      onlogin-success={({ detail }) => console.log(detail.user.displayName)}
      onlogin-redirect={(event) => event.preventDefault()}
    >
      <img slot="logo" alt="" />
    </login-widget>
  );
}

export function Component({ onLoginError }: LoginWidgetProps) {
  const widget = useRef<Element>(null);
  return (
    <LoginWidget
      ref={widget}
      returnTo="/home"
      headingLevel={1}
      messages={{ next: 'Onward' }}
      onLoginStep={({ detail }) => console.log(detail.step, widget.current?.step)}
      onLoginError={onLoginError}
    >
      <img slot="logo" alt="" />
    </LoginWidget>
  );
}
