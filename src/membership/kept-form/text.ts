const es = {
  title: 'Su texto sigue aquí',
  lead: 'La sesión había terminado cuando lo envió. Revíselo y envíelo ahora, o vuelva a la página.',
  leadFile: 'La sesión había terminado cuando lo envió. El texto se guardó; el archivo no: elíjalo de nuevo aquí.',
  file: 'Archivo, elegido de nuevo',
  send: 'Enviarlo ahora',
  back: 'Volver sin enviar',
  sentTitle: 'Esto ya se envió',
  sentLead: 'Lo que usted había escrito se envió una vez y ya no se guarda aquí. No hace falta enviarlo de nuevo.',
  home: 'Ir a lo que me toca',
}

const en: typeof es = {
  title: 'What you wrote is still here',
  lead: 'The session had ended when you sent it. Check it and send it now, or go back to the page.',
  leadFile: 'The session had ended when you sent it. The text was kept, the file was not: choose it again here.',
  file: 'File, chosen again',
  send: 'Send it now',
  back: 'Go back without sending',
  sentTitle: 'This was sent already',
  sentLead: 'What you had written was sent once and is no longer kept here. There is no need to send it again.',
  home: 'Go to what is due from me',
}

export const text = { es, en }
