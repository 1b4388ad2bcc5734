import { request } from 'node:http';

const size = 2 * 1024 * 1024;

/**
 * Posts a SAML response of 2 MB, and stops as soon as there is an answer.
 *
 * @param announced whether it says so at the beginning; then that is all it sends
 * @returns the status of the answer
 */
export function postLargeForm(url: string, announced: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(announced ? { 'content-length': String(size) } : {}),
      },
    });
    let status: string | undefined;
    call.on('response', ({ statusCode }) => {
      status = `status ${String(statusCode)}`;
      resolve(status);
      call.destroy();
    });
    call.on('error', (error) => {
      if (status === undefined) reject(error);
    });
    call.write('RelayState=x&SAMLResponse=');
    let left = announced ? 0 : size;
    const more = () => {
      if (left <= 0 || status !== undefined) return;
      left -= 16_384;
      call.write('A'.repeat(16_384), more);
    };
    more();
  });
}
