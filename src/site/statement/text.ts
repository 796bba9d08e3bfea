type Part = { id: string; title: string; paragraphs?: string[]; list?: string[]; facts?: [label: string, value: string][] }
export type Statement = { title: string; lead: string; description: string; parts: Part[]; contact: string }

const es = {
  home: 'Inicio',
  accessibility: {
    title: 'Accesibilidad',
    lead: 'Estas páginas están hechas para que cualquiera pueda leerlas y usarlas: con teclado, con lector de pantalla, en un teléfono viejo o con una conexión lenta.',
    description: 'Declaración de accesibilidad de Marco, el lugar de trabajo del MIRPS.',
    contact: '¿Algo no se deja leer o usar? Escriba a la Secretaría Técnica y diga en qué página: respondemos en días hábiles y le damos la información de otra manera mientras se arregla.',
    parts: [
      { id: 'aim', title: 'A qué nos comprometemos', paragraphs: ['Marco sigue las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA, en las páginas públicas y en el espacio de trabajo, en español y en inglés.'] },
      {
        id: 'how',
        title: 'Cómo está hecho',
        list: [
          'Todas las páginas se leen y todos los formularios se envían sin JavaScript.',
          'Todo se alcanza con el teclado, con el foco siempre a la vista; un enlace salta al contenido.',
          'Un estado es siempre una palabra; el color solo la repite. Cada gráfica trae sus datos en una tabla.',
          'El texto crece hasta el doble y las páginas caben en 320 puntos de ancho sin desplazarse a los lados; las tablas anchas se deslizan en su propio espacio.',
          'Hay fondo claro y oscuro, según lo que pida su equipo, y nada se mueve solo.',
          'Cada texto dice en qué idioma está. Los PDF llevan etiquetas (PDF/UA-1).',
          'La primera página pesa menos de 60 kB.',
        ],
      },
      { id: 'checked', title: 'Cómo se revisa', paragraphs: ['Cada cambio pasa por pruebas automáticas: HTML válido, contrastes de todos los pares de color, y recorridos en un navegador con la herramienta axe. Las pruebas automáticas encuentran solo una parte de los problemas. Todavía no ha habido una evaluación externa ni con personas usuarias de lectores de pantalla: cuando la haya, aquí se dirá la fecha y el resultado.'] },
      { id: 'known', title: 'Lo que sabemos que falta', list: ['Los textos que escriben los Estados pueden traer tablas o archivos que no sean accesibles.', 'Algunos textos existen solo en un idioma; la página lo dice.', 'En un mapa, los nombres no se muestran en pantallas pequeñas: la frase que lo acompaña los dice.'] },
    ],
  },
  privacy: {
    title: 'Privacidad',
    lead: 'Qué se guarda aquí de usted, para qué y por cuánto tiempo. No hay publicidad, ni medición de visitas, ni nada de terceros.',
    description: 'Qué datos guarda Marco, para qué y por cuánto tiempo.',
    contact: 'Para saber qué guardamos de usted, corregirlo o pedir que se borre, escriba a la Secretaría Técnica.',
    parts: [
      { id: 'never', title: 'Lo que nunca se guarda', paragraphs: ['Marco no guarda nombres, historias ni casos de personas refugiadas, solicitantes de asilo o desplazadas. Cuando un texto parece traer un número de identidad, un teléfono o un correo, el programa lo pregunta. Las respuestas a una convocatoria y las frases de una puntuación se guardan mientras se escriben, solo para quien las escribe, y se pregunta antes de que salgan. En las traducciones, los comentarios y cartas de la revisión, las posiciones y decisiones, el avance de los seguimientos y los expedientes de ingreso se pregunta antes de guardar. En lo demás no se pregunta. Las cifras se publican solo agregadas.'] },
      { id: 'readers', title: 'Si usted solo lee', paragraphs: ['No se le pide nada y no se guarda nada de su visita. Si cambia de idioma en una página sin idioma propio o en la de entrada, su navegador lo recuerda un año en una cookie llamada «lang».', 'El servidor que recibe las visitas puede llevar un registro técnico propio: lo decide quien administra esta instalación.'] },
      {
        id: 'people',
        title: 'Si usted tiene un puesto',
        facts: [
          ['Nombre, correo, idioma, zona horaria y puestos', 'Mientras los tenga; después, como parte de la historia del marco. Los ven las personas con puesto según su función; el público no.'],
          ['Sesión abierta', 'Se cierra tras 8 horas sin uso, o a los 7 días; en un equipo compartido, tras 30 minutos. Guardamos una huella de la sesión y el tipo de navegador, para que usted pueda ver y cerrar sus sesiones. La cookie «marco» (o «__Host-marco») dura hasta 30 días, para devolverle un formulario que envió con la sesión ya cerrada.'],
          ['Enlaces para entrar', 'Sirven una vez y vencen a los 30 minutos. Se guarda una huella, no el enlace.'],
          ['Intentos de entrar', 'Una huella del correo y de la dirección de red, para frenar abusos. Se borra pasado un día, con el siguiente intento que llegue.'],
          ['Formularios enviados sin sesión', 'Si envía un formulario con la sesión ya cerrada, lo escrito se guarda para usted y para nadie más, hasta 20 a la vez. Al enviarlo se borra el texto y no se puede enviar de nuevo; si no lo envía, se borra a los 7 días. Los archivos no se guardan.'],
          ['Lo que escribe y lo que hace', 'Los textos son del Estado u organismo en cuyo nombre escribe. Quién hizo qué y cuándo se conserva: es la memoria del marco y no se borra.'],
          ['Cartas que le enviamos', 'Se conserva una copia, con su correo y la hora. No llevan imágenes ni rastreadores.'],
          ['Aviso de que algo se hizo', 'La cookie «said», un minuto. La cookie «back», hasta una hora, para volver a la página que pidió.'],
        ],
      },
      { id: 'errors', title: 'Cuando algo falla', paragraphs: ['Se anota un código, la página y el error, sin lo que usted escribió. No hay todavía un borrado automático de cartas, sesiones cerradas ni anotaciones de errores: los borra quien administra esta instalación.'] },
      { id: 'where', title: 'Dónde está y quién responde', paragraphs: ['Los datos están en la base de datos de esta instalación y en sus copias de seguridad. Quién puede ver cada fila lo decide la base de datos misma, no la página. El código es público y se puede revisar.'] },
    ],
  },
} satisfies { home: string; accessibility: Statement; privacy: Statement }

const en: { home: string; accessibility: Statement; privacy: Statement } = {
  home: 'Home',
  accessibility: {
    title: 'Accessibility',
    lead: 'These pages are made so that anybody can read and use them: with a keyboard, with a screen reader, on an old telephone or over a slow line.',
    description: 'Accessibility statement of Marco, the working place of the MIRPS.',
    contact: 'Is there something you cannot read or use? Write to the Technical Secretariat and say on which page: we answer on working days and give you the information in another way until it is mended.',
    parts: [
      { id: 'aim', title: 'What we commit to', paragraphs: ['Marco follows the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, on the public pages and in the workspace, in Spanish and in English.'] },
      {
        id: 'how',
        title: 'How it is made',
        list: [
          'Every page can be read and every form sent without JavaScript.',
          'Everything is reached by keyboard, with the focus always in sight; a link skips to the content.',
          'A status is always a word; the colour only repeats it. Each chart brings its data as a table.',
          'Text grows to twice its size and pages fit 320 points of width without sliding sideways; wide tables slide in a place of their own.',
          'There is a light and a dark ground, as your device asks, and nothing moves by itself.',
          'Each text says in which language it is. PDFs are tagged (PDF/UA-1).',
          'The first page weighs less than 60 kB.',
        ],
      },
      { id: 'checked', title: 'How it is checked', paragraphs: ['Each change passes automatic tests: valid HTML, contrast of every pair of colours, and journeys in a browser with the tool axe. Automatic tests find only a part of the problems. There has been no external evaluation yet, nor one with people who use screen readers: once there is, its date and result will be said here.'] },
      { id: 'known', title: 'What we know is missing', list: ['Texts written by states may bring tables or files that are not accessible.', 'Some texts exist in one language only; the page says so.', 'On a map, names are not shown on small screens: the sentence that goes with it says them.'] },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'What is kept of you here, what for and for how long. There is no advertising, no counting of visits, and nothing of third parties.',
    description: 'What data Marco keeps, what for and for how long.',
    contact: 'To know what we keep of you, to correct it or to ask for it to be erased, write to the Technical Secretariat.',
    parts: [
      { id: 'never', title: 'What is never kept', paragraphs: ['Marco keeps no names, stories or cases of refugees, asylum-seekers or displaced persons. Where a text seems to bring an identity number, a telephone or an e-mail address, the program asks about it. Answers to a call and the sentences of a scoring are kept while they are written, for those who write them only, and the question comes before they leave. In translations, comments and letters of the review, positions and decisions, the progress of follow-ups and dossiers of accession the question comes before anything is kept. Elsewhere nothing is asked. Figures are published in aggregate only.'] },
      { id: 'readers', title: 'If you only read', paragraphs: ['You are asked for nothing and nothing is kept of your visit. If you change the language on a page that has none of its own or on the sign-in page, your browser remembers it for a year in a cookie called “lang”.', 'The server that receives visits may keep a technical log of its own: whoever runs this installation decides.'] },
      {
        id: 'people',
        title: 'If you hold a post',
        facts: [
          ['Name, e-mail address, language, time zone and posts', 'While you hold them; afterwards, as part of the history of the framework. People with posts see them according to their function; the public does not.'],
          ['Open session', 'It ends after 8 hours without use, or after 7 days; on a shared computer, after 30 minutes. We keep a fingerprint of the session and the kind of browser, so that you can see and end your sessions. The cookie “marco” (or “__Host-marco”) lasts up to 30 days, to give you back a form that you sent after the session had ended.'],
          ['Links to sign in', 'They work once and expire after 30 minutes. A fingerprint is kept, not the link.'],
          ['Attempts to sign in', 'A fingerprint of the e-mail and of the network address, to slow abuse. It is erased after a day, with the next attempt that arrives.'],
          ['Forms sent without a session', 'If you send a form after your session has ended, what you wrote is kept for you and for nobody else, up to 20 at a time. Once you send it the text is erased and it cannot be sent again; if you do not, it is erased after 7 days. Files are not kept.'],
          ['What you write and what you do', 'Texts belong to the state or body in whose name you write. Who did what and when is kept: it is the memory of the framework and is not erased.'],
          ['Letters we send you', 'A copy is kept, with your address and the hour. They carry no pictures and no trackers.'],
          ['Word that something was done', 'The cookie “said”, one minute. The cookie “back”, up to an hour, to return to the page you asked for.'],
        ],
      },
      { id: 'errors', title: 'When something fails', paragraphs: ['A code, the page and the error are noted, without what you wrote. There is no automatic erasure yet of letters, ended sessions or notes of errors: whoever runs this installation erases them.'] },
      { id: 'where', title: 'Where it is and who answers', paragraphs: ['The data are in the database of this installation and in its backups. Who may see each row is decided by the database itself, not by the page. The code is public and can be examined.'] },
    ],
  },
}

export const text = { es, en }
