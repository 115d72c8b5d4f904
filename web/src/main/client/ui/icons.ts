import { html, type TemplateResult } from 'lit';
import alert from 'lucide-static/icons/circle-alert.svg';
import arrowDown from 'lucide-static/icons/arrow-down.svg';
import auditorium from 'lucide-static/icons/megaphone.svg';
import chevron from 'lucide-static/icons/chevron-down.svg';
import clock from 'lucide-static/icons/clock.svg';
import closed from 'lucide-static/icons/lock.svg';
import cloudOff from 'lucide-static/icons/cloud-off.svg';
import cross from 'lucide-static/icons/x.svg';
import link from 'lucide-static/icons/link.svg';
import menu from 'lucide-static/icons/menu.svg';
import open from 'lucide-static/icons/hash.svg';
import pencil from 'lucide-static/icons/pencil.svg';
import reply from 'lucide-static/icons/reply.svg';
import search from 'lucide-static/icons/search.svg';
import secret from 'lucide-static/icons/eye-off.svg';
import send from 'lucide-static/icons/send-horizontal.svg';
import signOut from 'lucide-static/icons/log-out.svg';
import trash from 'lucide-static/icons/trash-2.svg';
import logo from '../logo.svg';

/** A template made of one SVG text, once, so that all its uses share it. */
function template(svg: string): TemplateResult {
  const text = svg.replace(/<!--[\s\S]*?-->\s*/g, '').replace('<svg', '<svg aria-hidden="true" focusable="false"');
  return html(Object.assign([text], { raw: [text] }));
}

/** Icons of the client; each is decoration, beside a text or a label. */
export const icons = {
  alert: template(alert),
  arrowDown: template(arrowDown),
  auditorium: template(auditorium),
  chevron: template(chevron),
  clock: template(clock),
  closed: template(closed),
  cloudOff: template(cloudOff),
  cross: template(cross),
  link: template(link),
  logo: template(logo),
  menu: template(menu),
  open: template(open),
  pencil: template(pencil),
  reply: template(reply),
  search: template(search),
  secret: template(secret),
  send: template(send),
  signOut: template(signOut),
  trash: template(trash),
};
