/** @jsxImportSource preact */
import { render } from 'preact';
import { App } from './app.tsx';
import './vote.css';

render(<App />, document.getElementById('vote')!);
