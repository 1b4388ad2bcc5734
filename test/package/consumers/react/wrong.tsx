/** @jsxImportSource react */
import { LoginWidget } from 'login-widget/react';

export const wrong = [
  <login-widget mode="wide" />, // wrong
  <login-widget returnTo={42} />, // wrong
  <login-widget onlogin-success={({ detail }) => detail.secret} />, // wrong
  <login-widget style={{ '--login-widget-acent': 'teal' }} />, // wrong
  <LoginWidget theme="sepia" />, // wrong
  <LoginWidget onLoginError={({ detail }) => detail.secret} />, // wrong
  <LoginWidget onLoginNothing={() => undefined} />, // wrong
];
