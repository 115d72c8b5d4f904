import { startTheme } from './ui/theme-choice';

startTheme();
