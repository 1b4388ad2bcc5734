import 'login-widget';
import type {} from 'login-widget/react';
import { useState } from 'react';

export function App() {
  const [name, setName] = useState('');
  return (
    <>
      <h1>React</h1>
      <login-widget onlogin-success={({ detail }) => setName(detail.user.displayName)} />
      <p id="greeting" role="status">
        {name && `Hello, ${name}.`}
      </p>
    </>
  );
}
