/** Stored with every result: the method and the edition of its learned constants. Change it when any figure may change. */
export const paceVersion = 'pace-0.1.0'
