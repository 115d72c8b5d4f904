import { chooseLanguage } from './i18n/language';
import './ui/app';

chooseLanguage();
