import 'login-widget';
import 'login-widget/machine/moves.js'; // wrong

const widget = document.createElement('login-widget');
console.log(widget.step === 'nowhere'); // wrong
document.addEventListener('login-error', (event) => event.detail.secret); // wrong
widget.messages = { nothing: 'x' }; // wrong
widget.mode = 'wide'; // wrong
