/** Where the media server's doors are, behind the console's and the customer's own origins. */
export const SOCKET_PATH = '/media/socket.io';
export const INVITATION_PATH = '/media/invitations/open';

/** How long a ticket may be used to connect; a socket that is connected outlives it. */
export const TICKET_TTL_SECONDS = 300;
