// Passkeys: asks the server for its terms, lets the device make or use a passkey, and brings the answer back.
'use strict';

(() => {
  const decode = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const encode = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const described = (keys) => (keys ?? []).map((key) => ({ ...key, id: decode(key.id) }));

  const post = (address, fields) => fetch(address, { method: 'POST', body: new URLSearchParams(fields) });

  const make = async (terms) => {
    const made = await navigator.credentials.create({
      publicKey: {
        ...terms,
        challenge: decode(terms.challenge),
        user: { ...terms.user, id: decode(terms.user.id) },
        excludeCredentials: described(terms.excludeCredentials),
      },
    });
    return answer(made, {
      attestationObject: encode(made.response.attestationObject),
      clientDataJSON: encode(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? [],
    });
  };

  const use = async (terms) => {
    const used = await navigator.credentials.get({
      publicKey: {
        ...terms,
        challenge: decode(terms.challenge),
        allowCredentials: described(terms.allowCredentials),
      },
    });
    return answer(used, {
      authenticatorData: encode(used.response.authenticatorData),
      clientDataJSON: encode(used.response.clientDataJSON),
      signature: encode(used.response.signature),
      userHandle: used.response.userHandle ? encode(used.response.userHandle) : undefined,
    });
  };

  const answer = (credential, response) => ({
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  });

  if (!window.PublicKeyCredential) {
    document.querySelectorAll('[data-passkey-unsupported]').forEach((words) => { words.hidden = false; });
    return;
  }

  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    const problem = form.querySelector('[data-passkey-problem]');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      problem.hidden = true;
      problem.classList.remove('d-block');
      const fields = Object.fromEntries(new FormData(form));
      try {
        const terms = await post(form.dataset.terms, fields);
        if (!terms.ok) throw new Error(`terms: ${terms.status}`);
        const credential = await (form.dataset.passkey === 'create' ? make : use)(await terms.json());
        const done = await post(form.getAttribute('action'), { ...fields, credential: JSON.stringify(credential) });
        if (!done.ok) throw new Error(`refused: ${done.status}`);
        const { to } = await done.json();
        // To the page we are on: its address may differ by the part after # alone, which would not load it again.
        if (new URL(to, window.location).pathname === window.location.pathname) {
          window.location.reload();
        } else {
          window.location.assign(to);
        }
      } catch {
        problem.hidden = false;
        problem.classList.add('d-block');
      }
    });
  });
})();
