export { type Config, configText, readConfig, type Setting, settings } from './config.ts'
