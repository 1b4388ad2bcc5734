/** @jsxImportSource solid-js */
import type {} from 'login-widget/solid';

export const wrong = [
  <login-widget mode="wide" />, // wrong
  <login-widget prop:client={42} />, // wrong
  <login-widget on:login-success={({ detail }) => detail.secret} />, // wrong
];
