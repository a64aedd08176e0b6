export { type Config, type Setting, configText, readConfig, settings } from './config.ts'
