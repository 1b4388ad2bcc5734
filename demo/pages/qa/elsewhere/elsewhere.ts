import { create } from '../../shared/create.ts';
import { find } from '../../shared/find.ts';

/** This page is of one name of this machine, the stage of the other: to browsers two sites. */
const { protocol, hostname, port, search } = location;
const other = hostname === 'localhost' ? '127.0.0.1' : 'localhost';
const query = new URLSearchParams(search);
query.set('host', 'framed');
const src = `${protocol}//${other}:${port}/qa/stage/?${query.toString()}`;
find('main', HTMLElement).append(create('iframe', { src, title: 'The element on its page' }));
