/** Starts the window. */
import { mount } from 'svelte';
import App from './app/App.svelte';
import './style/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('BUG: index.html has no #app');
mount(App, { target });
