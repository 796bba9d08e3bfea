import { limitsInWords } from '../accepted.ts'

const es = {
  notFound: { title: 'No encontramos esta página', lead: 'La dirección no existe, o lo que había aquí no está abierto para usted.', home: 'Ir al inicio' },
  refused: { title: 'Ahora no puede hacer esto', lead: 'Su puesto no lo permite, o el momento ya pasó.', home: 'Ir a lo que me toca' },
  stale: { title: 'Alguien lo cambió mientras usted lo leía', lead: 'No guardamos nada encima. Abra de nuevo la página, vea qué cambió y repita lo suyo.', home: 'Abrir de nuevo la página' },
  broken: { title: 'No pudimos hacerlo', lead: (code: string) => `La falla es nuestra y no se guardó nada a medias. Intente de nuevo en un minuto; si se repite, escríbanos y diga este código: ${code}.`, home: 'Ir al inicio' },
  busy: { title: 'Marco no está disponible por un momento', lead: (code: string) => `No se perdió nada. Espere un minuto e intente de nuevo. Código: ${code}.`, home: 'Ir al inicio' },
  personal: (excerpts: string) => `Parece un dato de una persona: ${excerpts}. Quítelo; si no lo es, dígalo al comienzo del formulario y envíelo otra vez`,
  oneLine: 'Escríbalo en una sola línea y sin signos invisibles: si lo pegó de otro sitio, bórrelo y tecléelo',
  noAddress: 'Escriba solo el nombre: una dirección de internet no va en un nombre',
  missing: 'Falta este dato: escríbalo o elíjalo',
  unreadable: 'Este dato no se entiende: escríbalo o elíjalo otra vez',
  crowd: { title: 'Hay muchos archivos en camino', lead: 'El suyo no se recibió. Espere un minuto, vuelva a la página y envíelo otra vez: tendrá que elegir el archivo de nuevo.', home: 'Volver a la página' },
  tooLarge: { title: 'Es demasiado para enviarlo de una vez', lead: `No se recibió. Una página admite unas 300 000 letras, y un archivo según su clase: ${limitsInWords('es')}. Vuelva con el botón «Atrás» de su navegador, donde su texto sigue, y envíe menos; o divida o reduzca el archivo.`, home: 'Volver a la página' },
  papers: { title: 'Ya se preparan varios documentos para usted', lead: 'Espere a que lleguen y pida este otra vez.', home: 'Volver a la página' },
  typed: 'Lo que escribió o eligió',
  typedLead: 'Cópielo si lo necesita.',
  signInAgain: 'Su sesión terminó. Guarde con el botón: entrará de nuevo y lo que escribió se conserva.',
  signedOut: 'Su sesión se cerró: lo que escriba aquí ya no se guarda. Copie lo que le falte y entre de nuevo.',
  notYours: 'Esto ya no está abierto para usted: lo que escriba aquí no se guarda. Copie lo que le falte y vuelva a su inicio.',
  ended: { title: 'No se guardó: su sesión se había cerrado', lead: 'La cerró usted, o alguien desde su cuenta en otro equipo, y lo que llega después no se guarda. Copie lo que escribió, que está abajo, y entre de nuevo.', home: 'Entrar de nuevo' },
  noSession: { title: 'No se guardó: no hay una sesión abierta', lead: 'Para guardar hay que entrar primero. Copie lo que escribió, que está abajo, y entre.', home: 'Entrar' },
}

const en: typeof es = {
  notFound: { title: 'We could not find this page', lead: 'The address does not exist, or what is here is not open to you.', home: 'Go to the start' },
  refused: { title: 'You cannot do this now', lead: 'Your post does not allow it, or its time has passed.', home: 'Go to what is due from me' },
  stale: { title: 'Somebody changed it while you were reading', lead: 'We saved nothing over it. Open the page again, see what changed and do yours again.', home: 'Open the page again' },
  broken: { title: 'We could not do it', lead: (code) => `The fault is ours and nothing was left half done. Try again in a minute; if it happens again, write to us with this code: ${code}.`, home: 'Go to the start' },
  busy: { title: 'Marco is unavailable for a moment', lead: (code) => `Nothing was lost. Wait a minute and try again. Code: ${code}.`, home: 'Go to the start' },
  personal: (excerpts) => `It looks like a person’s data: ${excerpts}. Take it out; if it is not, say so at the beginning of the form and send it again`,
  oneLine: 'Write it on a single line and without invisible signs: if you pasted it from elsewhere, delete it and type it',
  noAddress: 'Enter the name only: a web address has no place in a name',
  missing: 'This is missing: enter or choose it',
  unreadable: 'This cannot be read: enter or choose it again',
  crowd: { title: 'Many files are on their way', lead: 'Yours was not received. Wait a minute, go back to the page and send it again: you will have to choose the file again.', home: 'Go back to the page' },
  tooLarge: { title: 'This is too much to send at once', lead: `It was not received. A page takes about 300,000 letters, and a file by its kind: ${limitsInWords('en')}. Go back with your browser’s “Back” button, where your text still is, and send less; or divide or shrink the file.`, home: 'Go back to the page' },
  papers: { title: 'Several documents are being made for you', lead: 'Wait until they have come, and ask for this one again.', home: 'Go back to the page' },
  typed: 'What you wrote or chose',
  typedLead: 'Copy it if you need it.',
  signInAgain: 'Your session has run out. Save with the button: you will sign in again and what you wrote is kept.',
  signedOut: 'Your session was closed: what you write here is no longer saved. Copy what you still need and sign in again.',
  notYours: 'This is no longer open to you: what you write here is not saved. Copy what you still need and go back to your start page.',
  ended: { title: 'This was not saved: your session had been closed', lead: 'You closed it, or somebody did from your account on another computer, and what arrives afterwards is not saved. Copy what you wrote, which is below, and sign in again.', home: 'Sign in again' },
  noSession: { title: 'This was not saved: nobody is signed in', lead: 'To save something you have to sign in first. Copy what you wrote, which is below, and sign in.', home: 'Sign in' },
}

export const text = { es, en }
