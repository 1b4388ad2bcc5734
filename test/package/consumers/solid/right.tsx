/** @jsxImportSource solid-js */
import type { LoginBackend } from 'login-widget';
import type { LoginWidget } from 'login-widget/element';
import type {} from 'login-widget/solid';

export function Tag({ client }: { client: LoginBackend }) {
  let widget: LoginWidget | undefined;
  return (
    <login-widget
      ref={widget}
      return-to="/home"
      mode="join"
      guest
      prop:client={client}
      class="card"
      on:login-success={({ detail }) => console.log(detail.user.displayName, widget?.step)}
    >
      <img slot="logo" alt="" />
    </login-widget>
  );
}
